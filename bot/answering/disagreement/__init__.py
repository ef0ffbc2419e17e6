"""Where articles disagree or a newer one tells what has changed: claims, sides, matters, successions."""
