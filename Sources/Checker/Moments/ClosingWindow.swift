public import Bitcoin
public import Channels
public import ExactJSON
internal import MockLedger
public import Simulation

/// Neighbouring blocks in which the same closing transactions of a channel can be.
///
/// It goes by the transactions that participants in fact hold: one with a wrong lock counts from
/// there, and one that no block may hold never does.
public struct ClosingWindow<Family: QuestionedFamily>: Equatable, Sendable {
  /// What transactions are called.
  public typealias Label = TransactionLabel<Family.Name>

  /// The first block.
  public let from: BlockHeight
  /// The last block; `nil` where nothing changes any more.
  public let to: BlockHeight?
  /// The transaction that could be in a block before all others, and still can; `nil` if none can
  /// yet.
  public let first: Label?
  /// The transactions that can be in these blocks and could not be before.
  public let joins: [Label]
  /// How many can be in these blocks: one alone wins, and of more the one that is mined first.
  public let contenders: Int

  /// The blocks, which transactions join, which was first, and how many there are.
  public var json: JSON {
    [
      "from": .number(from.value),
      "to": to.map { .number($0.value) } ?? .null,
      "first": first.map { .string("\($0)") } ?? .null,
      "joins": .array(joins.map { .string("\($0)") }),
      "contenders": .number(contenders),
    ]
  }
}

extension ScenarioMoment where Family: QuestionedFamily {
  /// Which closing transactions can be in each block from the next one on, until nothing changes.
  ///
  /// The money is taken to be in the channel still, whatever has spent it in a block or in the
  /// mempool.
  var closingWindows: [ClosingWindow<Family>] {
    let entries = openings
    var starts = [ledger.height.next]
    for entry in entries where starts[starts.count - 1] < entry.block { starts.append(entry.block) }
    var contenders = 0
    return starts.indices.map { place in
      let joins = entries.filter { $0.block == starts[place] }.map(\.label)
      contenders += joins.count
      let next = place + 1 < starts.count ? starts[place + 1] : nil
      return ClosingWindow(
        from: starts[place], to: next?.previous, first: contenders > 0 ? entries.first?.label : nil,
        joins: joins, contenders: contenders)
    }
  }

  /// Every closing transaction that a block may ever hold, by the first one that may; of those that
  /// come at once the one that was made last stands first.
  private var openings: [(label: TransactionLabel<Family.Name>, block: BlockHeight)] {
    guard let last = lastClosing else { return [] }
    let closings = made.reversed().filter { $0.label.closes(Family.self) }
    let free = ledger.unopposed(for: last.transaction)
    let openings = closings.compactMap { made in
      Inquiry(transaction: made.transaction, ledger: free).opening.map {
        (label: made.label, block: max($0, ledger.height.next))
      }
    }
    return openings.enumerated().sorted {
      ($0.element.block, $0.offset) < ($1.element.block, $1.offset)
    }.map(\.element)
  }
}

extension Inquiry {
  /// The first block that may hold the transaction, if nothing but the height changes.
  fileprivate var opening: BlockHeight? {
    let failures = transaction.scriptFailures(spending: spentOutputs)
    guard !failures.contains(where: { $0.strictness == .consensus }) else { return nil }
    guard let refusal = mempoolRefusal() else { return nextHeight }
    return refusal.firstPossibleHeight ?? (blockRefusal() == nil ? nextHeight : nil)
  }
}
