"""`python -m qa2audio` and the console script."""

import os

# Our matrix products are too small for threads, but numpy's OpenBLAS starts one a core when it is imported, and they
# spin beside the encoders. Child processes inherit it.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from qa2audio.cli import main

if __name__ == "__main__":
    main()
