"""How even is a distribution? Zeros count; what does not exist is not zero."""
from socprev import Evenness, UndefinedError


def evenness_of(values: list[float]) -> Evenness:
    """The accumulator takes any number of parts before it is finished."""
    evenness = Evenness()
    evenness.add(values)
    evenness.finish()
    return evenness


half_without = evenness_of([0, 0, 0, 10, 10, 10])
print(f"Gini {half_without.gini():.4f}, Theil {half_without.entropy(1):.4f}")
if half_without.entropy_is_infinite(0):
    print("the mean log deviation is infinite: somebody has nothing")

try:
    evenness_of([0, 0, 0]).gini()
except UndefinedError:
    print("nobody has anything: evenness is undefined")
