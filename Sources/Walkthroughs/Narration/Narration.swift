/// A sentence or a few, with places where what really happened is filled in.
///
/// What is written holds no number: each stands for a fact, which is looked up in the story that
/// was run, so that no text can drift from the truth.
///
///     "The refund is locked to \(.lock(.refund))."
public struct Narration<Family: WalkthroughFamily>: Hashable, Sendable {
  /// The pieces in their order.
  public let pieces: [Piece]

  /// A piece of a text.
  public enum Piece: Hashable, Sendable {
    /// Words as they were written.
    case words(String)
    /// Something to be looked up.
    case fact(Fact<Family>)
  }
}

extension Narration: ExpressibleByStringInterpolation {
  /// Takes words without facts.
  public init(stringLiteral value: String) {
    pieces = [.words(value)]
  }

  /// Takes words and facts as they were written.
  public init(stringInterpolation: StringInterpolation) {
    pieces = stringInterpolation.pieces
  }

  /// Collects words and facts.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var pieces: [Piece] = []

    /// Begins a text.
    public init(literalCapacity: Int, interpolationCount: Int) {
      pieces.reserveCapacity(2 * interpolationCount + 1)
    }

    /// Adds words.
    public mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { pieces.append(.words(literal)) }
    }

    /// Adds who takes part.
    public mutating func appendInterpolation(_ fact: Fact<Family>.Cast) {
      pieces.append(.fact(.cast(fact)))
    }

    /// Adds something that the chain says.
    public mutating func appendInterpolation(_ fact: Fact<Family>.Chain) {
      pieces.append(.fact(.chain(fact)))
    }

    /// Adds something about states.
    public mutating func appendInterpolation(_ fact: Fact<Family>.State) {
      pieces.append(.fact(.state(fact)))
    }

    /// Adds something that happened in the step.
    public mutating func appendInterpolation(_ fact: Fact<Family>.Happening) {
      pieces.append(.fact(.happening(fact)))
    }

    /// Adds something that it has come to.
    public mutating func appendInterpolation(_ fact: Fact<Family>.Outcome) {
      pieces.append(.fact(.outcome(fact)))
    }

    /// Adds something that only this family's stories say.
    public mutating func appendInterpolation(_ fact: Family.OwnFact) {
      pieces.append(.fact(.own(fact)))
    }
  }
}
