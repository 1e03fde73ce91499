"""`python -m qa2audio` and the console script."""

from qa2audio.cli import main

if __name__ == "__main__":
    main()
