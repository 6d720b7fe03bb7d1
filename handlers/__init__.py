"""What a person sees and presses in Telegram: conversations, keyboards, screens."""
