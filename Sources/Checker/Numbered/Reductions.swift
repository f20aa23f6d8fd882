/// What an exploration forgets of situations: what no future and no promise can ask for.
///
/// Two situations that differ in nothing else are one then. Each rule leaves the verdict and the
/// length of the shortest attack as they are: what it forgets makes no move possible or impossible,
/// shortens no path, and breaks or keeps no promise. What of a participant is alive its family
/// says; without a word from it everything is.
///
/// Other things are kept. Records and heights after the decision bring nothing: a participant
/// stands where its last record says, and a question that is over has one situation for each scene.
/// How often a leaving participant may still crash, and mail that it can only refuse, would bring
/// some twenty in a hundred, and no rule about them is as plain. What was signed is kept whole:
/// whether anything is signed twice is the question.
public struct Reductions: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// What an honest participant could broadcast counts only as far as a promise asks for it: it
  /// broadcasts what its program says, and that stands in its state.
  public static let honestHoldings = Reductions(rawValue: 1)

  /// A cheat whose program is silent, and may not come back, is nothing but what it holds: it hears
  /// nothing, so that what is on its way to it is as good as lost, and it sees no block.
  public static let stoppedCheats = Reductions(rawValue: 2)

  /// Once the money is where nothing can undo it, and every honest participant has seen that, the
  /// question is over, whatever is still on its way: no block can come that changes anything, and
  /// participants that hold to all their rules agree on nothing any more.
  public static let decidedChannels = Reductions(rawValue: 4)

  /// Every rule.
  public static let all: Reductions = [.honestHoldings, .stoppedCheats, .decidedChannels]
}
