"""What German and English words tell: names, offices, states, turns, years; whether a sentence states something."""
