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

/// Why a move cannot happen in its place.
public enum MoveRefusal: Error, Equatable, Sendable {
  case noSuchMessage(to: Role, message: Int, waiting: Int)
  case messageHeldBack(to: Role, message: Int, until: BlockHeight)
  case partyIsDown(Role)
  case partyIsUp(Role)
  case partyIsSilent(Role)
  case partyIsAwake(Role)
  case nothingHeld(by: Role, Timelock.TransactionName)
  case unknownTransaction(TransactionLabel)
  case nothingSent(by: Role)
  case cannotTamper(Timelock.Message.Kind, Tampering)
  case noFunding
  case fundingIsSegwit
  case fundingConfirmed
  case delayBeyondBound(TransactionLabel, waited: Int, delay: UInt32)
  case reorganisationTooDeep(depth: Int, height: BlockHeight)
  case blockRefused(BlockRefusal)
  case countOutOfRange(Int, maximum: Int)
  case notOpen
}
