public import Bitcoin
public import Channels

/// One thing that one actor does.
public enum Move: Hashable, Sendable {
  // What honest people do.

  /// The payer's owner orders it to offer the scenario's terms.
  case open
  /// The payer's owner orders it to pay so much more.
  case pay(Amount)
  /// The payee's owner orders it to hand over goods before they are paid.
  case release(Amount)
  /// An owner orders to close together.
  case close(PaymentRole)
  /// An owner orders to agree on nothing more and to leave alone.
  case giveUp(PaymentRole)
  /// An owner orders to ask again and to say again.
  case resume(PaymentRole)
  /// The network delivers one message; 0 is the one that waits longest.
  case deliver(to: PaymentRole, message: Int)
  /// The network delivers everything in order, answers too, until nothing is left.
  case exchange
  /// So many blocks are mined; after each, every party that is awake looks at the chain.
  case mine(Int, MinerChoice)
  /// A party looks at the chain, awake or not.
  case tick(PaymentRole)

  // What goes wrong by itself.

  /// The network loses a message.
  case drop(to: PaymentRole, message: Int)
  /// The network delivers a message twice: a second copy waits behind all others.
  case duplicate(to: PaymentRole, message: Int)
  /// The network holds a message back until so many blocks more are mined.
  case delay(to: PaymentRole, message: Int, blocks: Int)
  /// The network moves a message before another.
  case reorder(to: PaymentRole, message: Int, before: Int)
  /// A party falls over: at once, or at its next input after so many effects.
  case crash(PaymentRole, afterEffects: Int?)
  /// A party that fell over starts again from what it stored.
  case restart(PaymentRole)
  /// A party neither looks nor answers any more.
  case silence(PaymentRole)
  /// A silent party comes back and looks.
  case wake(PaymentRole)

  // What cheats do.

  /// A party broadcasts a transaction that it holds, changed or not, whenever it likes.
  case broadcast(by: PaymentRole, Timelock.TransactionName, Tampering?)
  /// The sender, with its own key, or the network, without one, changes a message on its way.
  case tamper(to: PaymentRole, message: Int, Tampering, signedAgain: Bool)
  /// The payer asks for a state in which the payee has so much less than now.
  case askBackwards(Amount)
  /// The payer spends the coins of the funding another way, for so much more fee, and offers it to
  /// the network; without more fee only to miners that prefer it.
  case doubleSpend(extraFee: Amount)
  /// Anyone gives an unconfirmed legacy funding another name, by the twin of its signature.
  case malleate
  /// A party does not send the last message that it should have sent.
  case withhold(PaymentRole)

  // What miners do.

  /// Miners undo so many blocks by a longer branch.
  case reorganise(Int, MinerChoice)
}
