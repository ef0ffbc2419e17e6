"""Language models: the writer, its prompt and markers, translation, second opinions, budget and faults."""
