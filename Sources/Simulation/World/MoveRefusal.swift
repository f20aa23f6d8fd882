public import Bitcoin
public import Channels
public import MockLedger

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
  case cannotChange(Timelock.TransactionName, Tampering)
  case noFunding
  case fundingIsSegwit
  case fundingConfirmed
  case delayBeyondBound(TransactionLabel, waited: Int, delay: UInt32)
  case reorganisationTooDeep(depth: Int, height: BlockHeight)
  case blockRefused(BlockRefusal)
  case countOutOfRange(Int, maximum: Int)
  case amountOutOfRange(Amount, maximum: Amount)
  case notOpen
}
