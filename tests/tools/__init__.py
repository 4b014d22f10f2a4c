"""What makes pictures, sounds and screenshots: tools, not tests."""
