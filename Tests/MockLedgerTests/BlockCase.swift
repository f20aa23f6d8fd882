import Bitcoin
import Testing

@testable import MockLedger

/// A valid block, one change that breaks it, and exactly what must be said of it then.
struct BlockCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  /// What the good block and the bad one have in common.
  var prepare: @Sendable (inout BlockDraft, Ledger) -> Void = { _, _ in }
  /// The change, before the block commits to what it holds.
  var change: @Sendable (inout BlockDraft, Ledger) -> Void = { _, _ in }
  /// The change, when the block is done; it proves work again, if it wants to.
  var changeSealed: @Sendable (inout BlockDraft, Ledger) -> Void = { _, _ in }
  let refusal: @Sendable (Block, Ledger) -> BlockRefusal
  let reason: String
  let detail: String

  init(
    _ reason: String, _ detail: String, name: String = "",
    prepare: @escaping @Sendable (inout BlockDraft, Ledger) -> Void = { _, _ in },
    change: @escaping @Sendable (inout BlockDraft, Ledger) -> Void = { _, _ in },
    changeSealed: @escaping @Sendable (inout BlockDraft, Ledger) -> Void = { _, _ in },
    refusal: @escaping @Sendable (Block, Ledger) -> BlockRefusal
  ) {
    testDescription = name.isEmpty ? reason : "\(reason), \(name)"
    self.reason = reason
    self.detail = detail
    self.prepare = prepare
    self.change = change
    self.changeSealed = changeSealed
    self.refusal = refusal
  }

  func good(on ledger: Ledger) -> Block {
    var draft = ledger.draft()
    prepare(&draft, ledger)
    return draft.sealed()
  }

  func bad(on ledger: Ledger) -> Block {
    var draft = ledger.draft()
    prepare(&draft, ledger)
    change(&draft, ledger)
    draft = BlockDraft(draft.sealed())
    changeSealed(&draft, ledger)
    return draft.block
  }

  /// What Core may add to the reason: `TXID` stands for any transaction, `PARENT` for the first
  /// after the coinbase.
  func details(of block: Block) -> [String] {
    let txids = block.transactions.map(\.txid.description)
    let parent = txids.count > 1 ? txids[1] : ""
    return [detail]
      + txids.map { detail.replacing("TXID", with: $0).replacing("PARENT", with: parent) }
  }
}
