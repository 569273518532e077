"""The language: one sentence, one call. No HTTP, no parsing, no sleeping."""
