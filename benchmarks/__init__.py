"""Measures the bot beside bare peers on one machine; nothing here is imported by the bot or asserted by a test."""
