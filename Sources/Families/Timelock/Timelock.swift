public import Bitcoin
public import Channels

/// The first family of channels: one direction, and locks that step down.
///
/// Each state's transaction can be in a block earlier than the one before it, so that the latest
/// has the chain to itself for a while:
///
///     height ─────┬──────────┬──────────┬──────────┬──►
///                L_3        L_2        L_1        T0
///                 commitment 3 …
///                            commitment 2 …
///                                       commitment 1 …
///                                                  refund …
public enum Timelock {}

extension Timelock: ChannelFamily {
  /// A payer and a payee.
  public typealias Role = PaymentRole
  /// The funding, the refund, the commitments and the settlement.
  public typealias Name = TransactionName
  /// Parties broadcast transactions.
  public typealias Act = Transaction
  /// A party watches the funding output.
  public typealias Watch = ChainWatch
  /// A party sees the funding output and what spends it.
  public typealias Sight = ChainFacts

  public static let name = "timelock"
  public static let naming = FamilyNaming.implied

  /// What a party has seen of the chain since it was started.
  package typealias Outlook = Channels.Outlook

  /// The rules that a party holds to: all of them, unless an experiment waives some.
  public typealias Rulebook = Channels.Rulebook<Refusal>
}
