package import Telling

extension OneWay {
  /// What only the texts of this family say, in Chinese.
  package static var chinese: Catalogue { [:] }
}
