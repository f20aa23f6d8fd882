internal import Channels

/// The moves of a scenario in the order in which they happen, written without saying the same
/// twice.
///
/// A stream of ten minutes is six hundred times the same payment. It is kept as it is written, so
/// that a person can read it, and gives its moves one after the other.
public struct Moves<Family: SimulatedFamily>: Hashable, Sendable {
  /// What is written.
  public let passages: [Passage<Family>]
  /// How many moves that is in all; no more than `Int.max`.
  public let count: Int

  /// Takes passages in their order.
  public init(passages: [Passage<Family>]) {
    self.passages = passages
    count = passages.reduce(0) { $0.addingSaturated($1.count) }
  }

  /// Takes moves one by one.
  public init(_ moves: some Sequence<Move<Family>>) {
    self.init(passages: moves.map { .move($0) })
  }

  /// The same moves over and over.
  public static func repeating(_ times: Int, _ moves: Moves) -> Moves {
    Moves(passages: [.repetition(times: times, moves)])
  }

  /// Several parts, one after the other.
  public static func joining(_ parts: Moves...) -> Moves {
    Moves(passages: parts.flatMap(\.passages))
  }

  /// One after the other.
  public static func + (first: Moves, second: Moves) -> Moves {
    Moves(passages: first.passages + second.passages)
  }
}

/// A part of a scenario's moves.
public enum Passage<Family: SimulatedFamily>: Hashable, Sendable {
  /// One move.
  case move(Move<Family>)
  /// The same moves over and over; less than once is never.
  case repetition(times: Int, Moves<Family>)

  /// How many moves that is in all; no more than `Int.max`.
  public var count: Int {
    switch self {
    case .move:
      return 1
    case .repetition(let times, let moves):
      let (count, overflow) = moves.count.multipliedReportingOverflow(by: max(0, times))
      return overflow ? .max : count
    }
  }
}

extension Moves: ExpressibleByArrayLiteral {
  public init(arrayLiteral moves: Move<Family>...) {
    self.init(moves)
  }
}

extension Moves: Sequence {
  /// Walks through the moves; it remembers its place in each repetition and unrolls none.
  public struct Iterator: IteratorProtocol {
    private var frames: [Frame]

    fileprivate init(_ moves: Moves) {
      frames = [Frame(passages: moves.passages, next: 0, timesLeft: 1)]
    }

    public mutating func next() -> Move<Family>? {
      while let passage = nextPassage() {
        switch passage {
        case .move(let move):
          return move
        case .repetition(let times, let moves):
          guard passage.count > 0 else { continue }
          frames.append(Frame(passages: moves.passages, next: 0, timesLeft: times))
        }
      }
      return nil
    }

    private mutating func nextPassage() -> Passage<Family>? {
      while let last = frames.indices.last {
        if let passage = frames[last].step() { return passage }
        frames.removeLast()
      }
      return nil
    }
  }

  public func makeIterator() -> Iterator { Iterator(self) }

  /// Where a walk stands in one list of passages.
  fileprivate struct Frame {
    let passages: [Passage<Family>]
    var next: Int
    var timesLeft: Int

    mutating func step() -> Passage<Family>? {
      if next == passages.count {
        timesLeft -= 1
        next = 0
      }
      guard timesLeft > 0, next < passages.count else { return nil }
      defer { next += 1 }
      return passages[next]
    }
  }
}

extension Int {
  fileprivate func addingSaturated(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}
