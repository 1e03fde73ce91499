"""Many episodes: several files, or a whole show; one failure never stops the others."""

from qa2audio.batch.render_run import Outcome, check_limit, plan_all, render

__all__ = ["Outcome", "check_limit", "plan_all", "render"]
