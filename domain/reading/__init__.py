"""Readers of what people type and carriers write: dates and amounts out of free text, or an honest doubt."""
