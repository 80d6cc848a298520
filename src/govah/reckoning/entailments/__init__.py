"""What an explanation entails, one test in each module. Each is a rule of thumb that bears the name of its assumption,
follows from the explanation alone, and is put to whoever offers one.
"""
