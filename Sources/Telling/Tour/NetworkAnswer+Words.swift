internal import Bitcoin
internal import Checker
internal import Simulation
internal import Walkthroughs

extension NetworkAnswer where Name: ToldName {
  /// The answer in a sentence or two.
  var words: String {
    switch self {
    case .locked(let first, let next):
      told(
        """
        It is too early: the lock lets it into block \(first.words) at the earliest, and the next \
        block is \(next.words).
        """)
    case .spent(let made, let taker, let height):
      told(
        """
        It is too late: \(made.map { told("the output of \($0.words)") } ?? told("the coin")) that it spends was \
        spent by \(taker.words) in block \(height.words), and nothing can be spent twice.
        """)
    case .neverMade(let made):
      told(
        """
        It spends an output of \(made.words), and there is no such output on the chain: no block \
        holds \(made.words).
        """)
    case .rivalWaits:
      told(
        """
        Another transaction that spends the same output waits for the next block already, and this \
        one may not take its place.
        """)
    case .wrongSignature:
      told("The signatures do not fit it: they were made for another content.")
    case .other(let explanation): explanation.words
    }
  }
}
