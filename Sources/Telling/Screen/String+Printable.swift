extension String {
  /// The text with a space for each character that would move a terminal's cursor or worse.
  ///
  /// A story comes from anywhere, and its name and its words are shown as they are.
  package var printable: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0.isPrintable ? $0 : " " }))
  }
}

extension Unicode.Scalar {
  private static let unprintable: Set<Unicode.GeneralCategory> = [
    .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned,
  ]

  fileprivate var isPrintable: Bool {
    !Self.unprintable.contains(properties.generalCategory)
  }
}
