"""Reviewed accounts as training data: what is labelled, in which words it stands, and how it is
divided into parts for training, development and testing.
"""
