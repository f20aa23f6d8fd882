internal import Bitcoin
public import Channels

/// One thing that one actor does.
///
/// It is indirect: moves are copied more often than they are made.
public indirect enum Move<Family: SimulatedFamily>: Hashable, Sendable {
  // What honest people do.

  /// An owner orders its participant to do something.
  case order(Family.Role, Family.Order)
  /// The network delivers one message; 0 is the one that waits longest.
  case deliver(to: Family.Role, message: Int)
  /// The network delivers everything in order, answers too, until nothing is left.
  case exchange
  /// So many blocks are mined; after each, every participant that is awake looks at the ledger.
  case mine(Int, Family.Layer.Choice)
  /// A participant looks at the ledger, awake or not.
  case tick(Family.Role)

  // What goes wrong by itself.

  /// The network loses a message.
  case drop(to: Family.Role, message: Int)
  /// A connection breaks: a message is lost, and all that were sent behind it.
  case cut(to: Family.Role, message: Int)
  /// The network delivers a message twice: a second copy waits behind all others.
  case duplicate(to: Family.Role, message: Int)
  /// The network holds a message back until so many blocks more are mined.
  case delay(to: Family.Role, message: Int, blocks: Int)
  /// The network moves a message before another.
  case reorder(to: Family.Role, message: Int, before: Int)
  /// A participant crashes: at once, or at its next input after so many effects.
  case crash(Family.Role, afterEffects: Int?)
  /// A participant that crashed starts again from what it stored.
  case restart(Family.Role)
  /// A participant neither looks nor answers any more.
  case silence(Family.Role)
  /// A silent participant comes back and looks.
  case wake(Family.Role)

  // What cheats do.

  /// A participant broadcasts what it holds, changed or not, whenever it likes.
  case broadcast(by: Family.Role, Family.Name, Family.Change?)
  /// The sender, with its own key, or the network, without one, changes a message on its way.
  case tamper(to: Family.Role, message: Int, Family.Change, Signing)
  /// A participant does not send the last message that it should have sent.
  case withhold(Family.Role)
  /// Something that only this family's cheats do.
  case trick(Family.Trick)

  // What miners do.

  /// Miners undo so many blocks by a longer branch.
  case reorganise(Int, Family.Layer.Choice)
}

/// Whether what a cheat changes is signed again.
public enum Signing: Hashable, Sendable {
  /// The sender does, so that only the rule under test stands in its way.
  case again
  /// The network cannot.
  case not
}
