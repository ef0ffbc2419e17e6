"""Whether quotes say what a statement says, and how a quote is cut; the one check of both writers."""
