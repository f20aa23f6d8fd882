public import Bitcoin
internal import Channels

extension Schedule {
  /// Who can be in a block.
  public enum Contest: Hashable, Sendable {
    /// No state is final.
    case nobody
    /// One state is, so that it wins.
    case alone(UInt32)
    /// All these are, the latest among them: the one that is mined first wins.
    case race(ClosedRange<UInt32>)
  }

  /// Neighbouring blocks with the same contest.
  public struct Span: Equatable, Sendable {
    /// The first block.
    public let from: BlockHeight
    /// The last block; `nil` where nothing changes any more.
    public let to: BlockHeight?
    /// Who can be in each of them.
    public let contest: Contest
  }

  /// Who can be in a block, of all states up to the latest.
  public func contest(inBlock height: BlockHeight) -> Contest {
    guard lock(latest) < height else { return .nobody }
    var lowest = latest
    while lowest > 0, lock(lowest - 1) < height { lowest -= 1 }
    return lowest == latest ? .alone(latest) : .race(lowest...latest)
  }

  /// Who can be in each block from the next one on, until nothing changes any more.
  public var spans: [Span] {
    var starts = (0...latest).map { lock($0).next }.filter { $0 > tip.next }
    starts.append(tip.next)
    starts.sort()
    var spans: [Span] = []
    for (place, start) in starts.enumerated() where place == 0 || starts[place - 1] < start {
      let next = starts[place...].first { $0 > start }
      spans.append(
        Span(from: start, to: next.flatMap(\.previous), contest: contest(inBlock: start)))
    }
    return spans
  }
}
