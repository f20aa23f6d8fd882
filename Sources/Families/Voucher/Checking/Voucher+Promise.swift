public import Channels
public import Checker

extension Voucher {
  /// What a channel promises those who hold to the rules; the raw value is a stable identifier.
  public enum Promise: String, CaseIterable, Hashable, Sendable {
    /// The books of the ledger balance.
    case valueConserved = "value-conserved"
    /// What the contract owes is covered.
    case bookIsCovered = "book-is-covered"
    /// What is refused changes nothing.
    case refusalChangesNothing = "refusal-changes-nothing"
    /// The contract owes what the vouchers say that were handed in.
    case bookAddsUp = "book-adds-up"
    /// Nothing runs backwards: neither nonces nor the end.
    case clockRunsForward = "clock-runs-forward"
    /// Who collects leaves nothing behind.
    case nothingStays = "nothing-stays"
    /// The payee has what its wallet has accepted.
    case payeeKeepsItsShare = "payee-keeps-its-share"
    /// The payer has what it has not signed away.
    case payerKeepsItsShare = "payer-keeps-its-share"
    /// A side alone ends the channel.
    case noHostage = "no-hostage"
    /// Nothing is signed twice for one nonce.
    case oneVoucherPerNonce = "one-voucher-per-nonce"
    /// A stranger has no say.
    case strangersAreRefused = "strangers-are-refused"
    /// What the wallet accepts the contract takes.
    case acceptedIsTaken = "accepted-is-taken"
  }
}

extension Voucher.Promise: FamilyPromise {
  public var subject: PromiseSubject<PaymentRole> {
    switch self {
    case .valueConserved: .value
    case .refusalChangesNothing: .refusal
    case .payeeKeepsItsShare: .share(.payee)
    case .payerKeepsItsShare: .share(.payer)
    case .noHostage: .freedom
    case .oneVoucherPerNonce: .signatures
    case .acceptedIsTaken: .everyRole
    case .bookIsCovered, .bookAddsUp, .clockRunsForward, .nothingStays, .strangersAreRefused:
      .noRole
    }
  }

  /// The promise in one sentence.
  public var sentence: String {
    switch self {
    case .valueConserved:
      "All accounts and contracts together hold what there was at the beginning."
    case .bookIsCovered:
      "No contract owes less than nothing in any lane, or more in all than it holds."
    case .refusalChangesNothing: "A message that is refused changes nothing."
    case .bookAddsUp:
      """
      A contract owes what the last voucher of each lane says that was handed in, and nothing for \
      a lane that was merged into another.
      """
    case .clockRunsForward:
      """
      The nonce of a lane only rises, a channel is settled once, and no voucher is taken from the \
      epoch on in which it can be collected.
      """
    case .nothingStays: "Who collects pays both sides all there is, once, and ends the channel."
    case .payeeKeepsItsShare:
      """
      An honest payee never ends with less than the best vouchers that its wallet has accepted.
      """
    case .payerKeepsItsShare:
      "An honest payer never ends with less than the last vouchers that it signed leave it."
    case .noHostage:
      "From wherever it is, an honest side alone ends the channel within one settling delay."
    case .oneVoucherPerNonce:
      "An honest side, restarted or not, never signs two different vouchers for one nonce."
    case .strangersAreRefused: "Whoever is neither payer nor payee has no call that succeeds."
    case .acceptedIsTaken:
      "What the payee's wallet has accepted the contract takes, as long as it takes vouchers."
    }
  }
}
