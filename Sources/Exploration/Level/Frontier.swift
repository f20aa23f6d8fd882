/// The states of one level, whose numbers follow each other.
@usableFromInline
final class Frontier<State>: @unchecked Sendable {
  @usableFromInline var runs: ContiguousArray<Run<State>?> = []
  /// The number of the first state.
  let first: Int
  private(set) var count = 0
  private var taken = Piece(run: 0, offset: 0, first: 0, count: 0)

  init(first: Int) {
    self.first = first
    taken.first = first
  }

  func append(_ run: Run<State>) {
    guard run.count > 0 else { return }
    runs.append(run)
    count += run.count
  }

  /// All states; only for a level of which no state was released.
  var states: [State] {
    runs.flatMap { run in run.map { run in (0..<run.count).map { run.states[$0] } } ?? [] }
  }

  /// How many states have not been handed out yet.
  var remaining: Int { first + count - taken.first - taken.count }

  /// Hands out the next states to expand, at most this many.
  func take(_ wanted: Int) -> Piece {
    skip(taken.count)
    taken.count = min(wanted, first + count - taken.first)
    return taken
  }

  /// Moves out all runs before the first from which states were handed out.
  func release(before piece: Piece, to take: (Run<State>) -> Void) {
    for place in runs.indices.prefix(piece.run).reversed() {
      guard let run = runs[place] else { return }
      runs[place] = nil
      take(run)
    }
  }

  private func skip(_ count: Int) {
    taken.first += count
    taken.offset += count
    while taken.run < runs.count, let run = runs[taken.run], taken.offset >= run.count {
      taken.offset -= run.count
      taken.run += 1
    }
  }
}

/// Some neighbouring states of a frontier.
@usableFromInline
struct Piece: Sendable {
  /// The run that holds the first of them, and its place there.
  @usableFromInline var run: Int
  @usableFromInline var offset: Int
  /// The first one's number.
  @usableFromInline var first: Int
  @usableFromInline var count: Int

  @usableFromInline
  init(run: Int, offset: Int, first: Int, count: Int) {
    self.run = run
    self.offset = offset
    self.first = first
    self.count = count
  }
}
