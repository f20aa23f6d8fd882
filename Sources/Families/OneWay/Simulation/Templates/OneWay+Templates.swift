internal import Channels
public import Simulation

extension OneWay {
  /// The ready scenarios: one sale under each variant, what goes wrong without a cheat, what no
  /// rule stops, and then each attack as it fails and as it succeeds once the rule is waived that
  /// stands against it.
  public static let templates: [ScenarioTemplate<OneWay>] =
    ScenarioTemplate<OneWay>.sales + ScenarioTemplate<OneWay>.mishaps
    + ScenarioTemplate<OneWay>.openDoors + Attack<OneWay>.all.flatMap(\.templates)
}

extension Attack<OneWay> {
  /// Every attack.
  static let all: [Attack] =
    [withheldSignature, withheldKickOff, doubleSpend, replaceByFee, reorganisation]
    + [earlyLock, timeLock, finalSequence, rewrittenKickOff, shortKickOff]
    + [lessSigned, otherScript, droppedOutput, relativeLock, damagedSignature, highS]
    + [missingClose, backwards, latePayment, paymentWhileClosing, topUpDoubleSpend]
    + lateCloses
}
