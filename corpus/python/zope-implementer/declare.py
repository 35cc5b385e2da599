"""Classes that are made as a program runs declare what they implement."""

from zope.interface import Interface, implementer


class Greeting(Interface):
    def greet():
        pass


def iteration():
    @implementer(Greeting)
    class Dynamic:
        def greet(self):
            return "hello"

    assert Greeting.implementedBy(Dynamic)
    assert Greeting.providedBy(Dynamic())
