"""The parts of a guided hold on the screen."""
