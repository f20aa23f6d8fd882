public import Bitcoin
internal import Channels
internal import Checker

extension Timelock.Schedule {
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
    let lowest = lowestState(inBlock: height)
    return lowest == latest ? .alone(latest) : .race(lowest...latest)
  }

  /// The lowest state that may be in a block, where the latest may be: locks fall with the state,
  /// so that halving finds it.
  private func lowestState(inBlock height: BlockHeight) -> UInt32 {
    var (low, high): (UInt32, UInt32) = (0, latest)
    while low < high {
      let middle = low + (high - low) / 2
      if lock(middle) < height { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Who can be in each block from the next one on, until nothing changes any more.
  public var spans: [Span] {
    let openings = (0...latest).reversed().map { lock($0).next }.filter { $0 > tip.next }
    var starts = [tip.next]
    for opening in openings where starts[starts.count - 1] < opening { starts.append(opening) }
    return starts.indices.map { place in
      let next = place + 1 < starts.count ? starts[place + 1] : nil
      return Span(
        from: starts[place], to: next?.previous, contest: contest(inBlock: starts[place]))
    }
  }
}
