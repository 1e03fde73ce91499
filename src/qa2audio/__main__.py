"""`python -m qa2audio` and the console script."""

import os
import sys

# Our matrix products are too small for threads, but numpy's OpenBLAS starts one a core when it is imported, and they
# spin beside the encoders. Child processes inherit it.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def main() -> None:
    """Run the command line; also an interruption while it is still being imported has its exit status."""
    try:
        from qa2audio.cli import main as run  # click and all: an interruption meanwhile is caught here
    except KeyboardInterrupt:
        sys.exit(130)
    run()


if __name__ == "__main__":
    main()
