package import Telling

extension OneWay {
  /// What only the texts of this family say, in Chinese.
  package static let chinese: Catalogue = [
    chineseOfPages, chineseOfValues, chineseOfRules,
    chineseOfCheating,
    chineseOfCheatingQuizzes,
    chineseOfFourDoors,
    chineseOfFourDoorsQuiz,
    chineseOfLateCashier,
    chineseOfPayPerMinute,
    chineseOfRacing,
    chineseOfVanishing,
  ].reduce(Catalogue()) { $0.adding($1) }
}
