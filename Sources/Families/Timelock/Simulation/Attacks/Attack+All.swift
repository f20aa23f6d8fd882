internal import Channels
internal import Simulation

extension Attack<Timelock> {
  /// Every attack, in the order in which a channel lives.
  static let all: [Attack] = [
    withheldSignature, malleatedFunding, doubleSpend, replaceByFee, reorganisation,
    tamperedLock, tamperedAmounts, tamperedSignature, highS, backwards,
    earlyRefund, finalSequence, staleCommitment, lateUpdate, undoneCommitment, alteredCommitment,
    hashType,
  ]
}
