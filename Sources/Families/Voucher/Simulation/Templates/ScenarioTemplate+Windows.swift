internal import Channels
internal import Filecoin
internal import Simulation

// The window between settle and collect: 1,440 epochs, and not one more.
extension ScenarioTemplate<Voucher> {
  static let windows: [ScenarioTemplate<Voucher>] = [awakeInTime, asleepTooLong]

  private static let awakeInTime = ScenarioTemplate(
    "settle-while-asleep", "The payer settles while the payee sleeps: back at the last epoch",
    about: """
      Four of fifteen FIL are paid when the payee falls silent and the payer settles in epoch S. \
      The payee is back just in time: its voucher is executed in S + 1,439, the last epoch that \
      takes one.
      """,
    moves: asleep + [Stage.mining(1_438), .wake(.payee), Stage.mining(1)] + collecting)

  private static let asleepTooLong = ScenarioTemplate(
    "settle-while-asleep-too-long",
    "The payer settles while the payee sleeps: back one epoch too late",
    about: """
      The same, but the payee is back one epoch later. Its wallet knows that it is too late; its \
      owner hands the voucher in all the same, and the contract ends with exit code 32. The payer \
      collects all fifteen FIL.
      """,
    moves: asleep + [Stage.mining(1_439), .wake(.payee)]
      + Stage.forcing(
        Stage(seed: "settle-while-asleep-too-long").voucher(.fil(4), nonce: 1))
      + collecting)

  /// The payee falls silent with a voucher for four FIL, and the payer settles.
  private static let asleep: Moves<Voucher> =
    Stage.opening(15) + Stage.paying(.fil(4)) + [.silence(.payee)] + Stage.settling

  private static let collecting: Moves<Voucher> = [.collect(.payer), Stage.mining(1)]
}

// Vouchers that ask for more than a signature.
extension ScenarioTemplate<Voucher> {
  static let conditions: [ScenarioTemplate<Voucher>] = [secretShown, secretTooLate]

  private static let secretShown = ScenarioTemplate(
    "hash-locked-voucher", "A voucher that pays only with a secret",
    about: """
      The payer signs four FIL for whoever shows a secret. Without it the contract refuses the \
      voucher, with another one too, and with the right one it pays. Both wallets waive the rule \
      against such locks.
      """,
    waived: .both([.noHashLock]),
    moves: Stage.opening(10) + Stage(seed: "hash-locked-voucher").handing(HashLock.wish, nonce: 1)
      + Stage.forcing(HashLock.voucher("hash-locked-voucher"))
      + Stage.forcing(HashLock.voucher("hash-locked-voucher"), secret: Array("guess".utf8))
      + Stage.submitting(
        HashLock.voucher("hash-locked-voucher"), secret: HashLock.secret)
      + Stage.ending)

  private static let secretTooLate = ScenarioTemplate(
    "hash-locked-voucher-expired", "A hash lock and a last epoch: the secret comes too late",
    about: """
      The voucher asks for a secret and runs out after epoch 20, as a leg of a swap would. The \
      payee learns the secret in epoch 20 and hands the voucher in for the next one: refused, and \
      the payer has all of its money back. Both wallets waive the rules against such locks.
      """,
    waived: .both([.noHashLock, .noTimeLockMax]),
    moves: Stage.opening(10)
      + Stage(seed: "hash-locked-voucher-expired").handing(HashLock.expiring, nonce: 1)
      + [Stage.mining(14)]
      + Stage.submitting(
        Stage(seed: "hash-locked-voucher-expired").voucher(HashLock.expiring, nonce: 1),
        secret: HashLock.secret)
      + Stage.ending)
}
