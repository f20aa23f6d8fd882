package import Bitcoin
internal import AccountLedger
package import Channels
package import Filecoin
package import Simulation
package import Telling

extension Voucher.Accounts: ToldLayer {
  package static var labelForms: [String] { Label.forms }

  package static func words(for label: Label) -> String { label.words }

  package static func words(for choice: Choice) -> String { choice.words() }

  package static func words(forLocked amount: String) -> String {
    told("\(amount) in the contract")
  }

  package static func phrases<Family: ToldFamily>(
    of event: Voucher.AccountEvent, _ wording: Wording<Family>
  ) -> [Phrase] where Family.Layer == Self { event.phrases }

  package static func shape(of event: Voucher.AccountEvent) -> String { event.shape }

  package static func isSeen(_ event: Voucher.AccountEvent, by viewer: PaymentRole) -> Bool {
    switch event {
    case .sent(let role, _, _, let refusal): role == viewer || refusal == nil
    case .mined, .reorganised: true
    }
  }

  package static func emptyBlock(in event: Voucher.AccountEvent) -> BlockHeight? {
    guard case .mined(let epoch, let receipts) = event, receipts.isEmpty else { return nil }
    return BlockHeight(uncheckedValue: UInt32(clamping: epoch.value))
  }

  package static func bringsFunding(_ event: Voucher.AccountEvent) -> Bool {
    switch event {
    case .sent(_, let label, _, let refusal): label == .channel(.create) && refusal == nil
    case .mined(_, let receipts):
      receipts.contains { $0.label == .channel(.create) && $0.receipt.exit.isSuccess }
    case .reorganised: false
    }
  }

  package static func offered(in event: Voucher.AccountEvent) -> SignedMessage? {
    guard case .sent(_, _, let message, _) = event else { return nil }
    return message
  }

  package static func identifier(of act: SignedMessage) -> String { act.cid.text }
}
