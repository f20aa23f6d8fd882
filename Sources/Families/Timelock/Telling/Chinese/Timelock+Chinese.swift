package import Telling

extension Timelock {
  /// What only the texts of this family say, in Chinese.
  package static let chinese: Catalogue = [
    chineseOfPages, chineseOfValues, chineseOfRules,
    chineseOfBackwards,
    chineseOfBranches,
    chineseOfChanging,
    chineseOfCheating,
    chineseOfCrashing,
    chineseOfDoubleSpending,
    chineseOfFees,
    chineseOfFile100GB,
    chineseOfFile100GBClosing,
    chineseOfFile100GBOpening,
    chineseOfFile100GBPayments,
    chineseOfFile100GBQuestions,
    chineseOfFunding,
    chineseOfHostage,
    chineseOfLadder,
    chineseOfLimits,
    chineseOfMalleatedFunding,
    chineseOfSilentSequence,
    chineseOfSleeping,
    chineseOfVanishing,
    chineseOfVideoStream,
    chineseOfVideoStreamLocked,
  ].reduce(Catalogue()) { $0.adding($1) }
}
