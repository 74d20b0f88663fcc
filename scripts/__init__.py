"""What a developer has done for him: the Makefile starts each module as `python -m scripts.NAME`."""
