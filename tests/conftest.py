"""What holds for every test: no model hub, and the same examples on every run however slow the machine is."""

from __future__ import annotations

import os

from hypothesis import settings

os.environ.setdefault("HF_HUB_OFFLINE", "1")  # read when huggingface_hub is imported

# A deadline would be a statement about seconds; random examples would fail for whoever happens to draw them.
settings.register_profile("dateline", deadline=None, derandomize=True)
settings.load_profile("dateline")
