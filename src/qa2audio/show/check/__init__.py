"""`feed check`: any feed, ours or another's, held against what apps and directories ask for."""

from qa2audio.show.check.feed_check import check_feed
from qa2audio.show.check.remark import Remark, Rule, Severity, rules

__all__ = ["Remark", "Rule", "Severity", "check_feed", "rules"]
