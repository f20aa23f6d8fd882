public import Bitcoin
public import Channels

/// Why a move cannot happen in its place.
public enum MoveRefusal<Family: SimulatedFamily>: Error, Equatable, Sendable {
  /// There are not so many messages on their way.
  case noSuchMessage(to: Family.Role, message: Int, waiting: Int)
  /// The network holds the message back.
  case messageHeldBack(to: Family.Role, message: Int, until: BlockHeight)
  /// The participant does not run.
  case partyIsDown(Family.Role)
  /// The participant runs already.
  case partyIsUp(Family.Role)
  /// The participant neither looks nor answers.
  case partyIsSilent(Family.Role)
  /// The participant looks and answers already.
  case partyIsAwake(Family.Role)
  /// The participant holds nothing of this name.
  case nothingHeld(by: Family.Role, Family.Name)
  /// The participant has sent nothing that has not arrived.
  case nothingSent(by: Family.Role)
  /// A message of this kind has nothing that could be changed so.
  case cannotTamper(String, Family.Change)
  /// What is held under this name has nothing that could be changed so.
  case cannotChange(Family.Name, Family.Change)
  /// A count is beyond all reason.
  case countOutOfRange(Int, maximum: Int)
  /// An amount is more than there is.
  case amountOutOfRange(Amount, maximum: Amount)
  /// Those who make blocks cannot do it.
  case ledger(Family.Layer.Fault)
  /// A cheat of this family cannot do it.
  case trick(Family.TrickFault)
}
