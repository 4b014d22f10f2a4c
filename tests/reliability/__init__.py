"""Long stretches of random life through the real services: python -m tests.reliability.year"""
