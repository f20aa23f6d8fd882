import Testing

extension Rule {
  /// Every rule that a single file keeps or breaks.
  static let all: [Rule] = [
    importTable, noFoundation, noFamilies, noPackageImports,
    noEmptyNames, shortFiles, shortFunctions, shortMain,
    noPrint, typedThrows, noWaiting, noSharedState,
    noForcedTry, noForcedCast, noForcedUnwrap, noSwallowedError, noFatalError, noBareFailure,
    documentedTypes, documentedCases, singleCases, reasonedExceptions,
    narrowLines, usedParameters,
  ]
}

extension Rule: CustomTestStringConvertible {
  var testDescription: String { sentence }
}
