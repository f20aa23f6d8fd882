public import Channels
public import Filecoin

/// Voucher channels: a contract keeps the book, and a payment is one signed number.
///
/// The payer puts money into a contract and signs vouchers for the payee, each for more than the one
/// before. Nothing is signed before the money moves, and no lock steps down: what orders the vouchers
/// is a number, the nonce, in each lane. The danger lies in one window. Either side may settle, and
/// from then on the contract takes vouchers only so long:
///
///     vouchers 1, 2, 3 …       settle              last voucher   collect
///     ├────────────────────────┼───────────────────┤├─────────────►
///                              S                    S + 1439      S + 1440
public enum Voucher {}

extension Voucher: ChannelFamily {
  /// Payer and payee.
  public typealias Role = PaymentRole
  /// Creation, vouchers handed in, settling and collecting.
  public typealias Name = MessageName
  /// A party sends signed messages to the ledger.
  public typealias Act = SignedMessage
  /// A party watches its account and its channels.
  public typealias Watch = AccountWatch
  /// A party sees what became of them.
  public typealias Sight = LedgerFacts

  public static let name = "voucher"

  /// The rules that a party holds to: all of them, unless an experiment waives some.
  public typealias Rulebook = Channels.Rulebook<Refusal>
}
