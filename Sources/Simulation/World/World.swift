public import Bitcoin
public import Channels
public import MockLedger

/// The two parties, what is on its way between them, and the ledger where they meet.
///
/// It is a value: a copy is another future.
public struct World: Sendable {
  /// The chain and the mempool.
  public internal(set) var ledger: Ledger
  /// The side that pays.
  public internal(set) var payer: Timelock.Payer
  /// The side that is paid.
  public internal(set) var payee: Timelock.Payee

  /// The world before the first move of a scenario.
  public init(_ scenario: Scenario) {
    preconditionFailure("not yet written")
  }

  /// Makes one move: gives what happened, or refuses it and changes nothing.
  public mutating func apply(_ move: Move) throws(MoveRefusal) -> [Event] {
    preconditionFailure("not yet written")
  }
}
