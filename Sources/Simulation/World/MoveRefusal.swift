public import Bitcoin
public import Channels
public import MockLedger

/// Why a move cannot happen in its place.
public enum MoveRefusal: Error, Equatable, Sendable {
  case noSuchMessage(to: PaymentRole, message: Int, waiting: Int)
  case messageHeldBack(to: PaymentRole, message: Int, until: BlockHeight)
  case partyIsDown(PaymentRole)
  case partyIsUp(PaymentRole)
  case partyIsSilent(PaymentRole)
  case partyIsAwake(PaymentRole)
  case nothingHeld(by: PaymentRole, Timelock.TransactionName)
  case unknownTransaction(TransactionLabel)
  case nothingSent(by: PaymentRole)
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
