"""What words were labelled elsewhere, brought into a codebook: which label is which field, which
value the words say, which labels are one account.
"""
