internal import AccountLedger
internal import Bitcoin
internal import Channels
public import Checker
internal import ExactJSON
internal import Filecoin
public import Simulation

extension Voucher.Accounts: CheckedLayer {
  /// Everything that waits; nothing; or all but one message, as long as nothing that is left out
  /// has waited as long as it may.
  public func blockChoices(within delay: UInt32) -> [MinerChoice<Voucher.Label>] {
    let waiting = waitingOffers
    var list: [MinerChoice<Voucher.Label>] = [.mempool]
    let late = waiting.filter { !isDue($0, within: delay) }
    if !waiting.isEmpty, late.count == waiting.count { list.append(.only([])) }
    if waiting.count > 1 { list += late.map { .without([$0.label]) } }
    return list
  }

  /// Whether the next block must hold it.
  private func isDue(_ offer: Voucher.OfferedMessage, within delay: UInt32) -> Bool {
    let waited = ledger.epoch.value - (offer.arrival ?? ledger.epoch).value + 1
    return waited >= Int64(max(1, delay))
  }

  /// The blocks of a branch hold everything or nothing.
  public var branchChoices: [MinerChoice<Voucher.Label>] { [.mempool, .only([])] }

  public func isTaken(_ name: Name) -> Bool {
    offers.contains { $0.label == .channel(name) }
  }

  public var isBalanced: Bool { ledger.conservesMoney }

  public var placedOffers: [PlacedOffer<Voucher.Label>] {
    executedOffers.map { executed in
      placed(executed.label, executed.receipt.cid, at: executed.receipt.epoch)
    } + waitingOffers.map { placed($0.label, $0.cid, at: nil) }
  }

  private func placed(
    _ label: Voucher.Label, _ cid: ContentIdentifier, at epoch: Epoch?
  ) -> PlacedOffer<Voucher.Label> {
    PlacedOffer(
      label, identifier: ["cid": .string(cid.text)], height: epoch.map { $0.blockHeight })
  }
}

extension Epoch {
  /// The height that it is in the engine.
  var blockHeight: BlockHeight { BlockHeight(uncheckedValue: UInt32(clamping: value)) }
}
