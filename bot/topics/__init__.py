"""Topics over time, without any face: the newest stories, timelines, comparisons, what is followed, digests."""
