public import Bitcoin
public import Channels

/// One-way channels: the payer signs, the payee alone closes, and nothing flows back.
///
/// A payment is one signature by the payer for a transaction that gives the payee more than the one
/// before. The payee keeps the latest, adds its own signature when it wants its money, and must do
/// so before the payer's way out opens:
///
///     payments 1, 2, 3 …            close by the payee   refund to the payer
///     ├────────────────────────────┤├──────────────────┤├──────────────────►
///                          last tip to accept    F − 1  F
///
/// The variants differ in nothing but that way out.
public enum OneWay {}

extension OneWay: ChannelFamily {
  /// Payer and payee.
  public typealias Role = PaymentRole
  /// Funding, close, refund and the others.
  public typealias Name = TransactionName
  /// A party offers whole transactions.
  public typealias Act = Transaction
  /// A party watches the channel's outputs.
  public typealias Watch = ChainWatch
  /// A party sees what became of them.
  public typealias Sight = ChainFacts

  public static let name = "one-way"

  /// The rules that a party holds to: all of them, unless an experiment waives some.
  public typealias Rulebook = Channels.Rulebook<Refusal>
}
