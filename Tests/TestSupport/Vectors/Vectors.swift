public import Foundation
public import Testing

/// The published test vectors, which lie beside the package and are not part of it.
///
/// The environment variable `PAYCHAN_VECTORS` names their folder; without it, it is
/// `../shared/vectors` as seen from the package. A test that needs them is written
///
///     @Test(
///       "…", .enabled(if: Vectors.arePresent, Vectors.absence),
///       arguments: try Vectors.cases(of: .bip340, as: SchnorrCase.self))
public enum Vectors {
  /// Where the files are looked for.
  public static let folder: URL = {
    if let path = ProcessInfo.processInfo.environment["PAYCHAN_VECTORS"], !path.isEmpty {
      return URL(filePath: path, directoryHint: .isDirectory)
    }
    return packageRoot.appending(path: "../shared/vectors", directoryHint: .isDirectory)
  }()

  /// Whether the folder holds any of the files.
  public static let arePresent = VectorFile.allCases.contains { isPresent($0) }

  /// Says why tests are skipped when `arePresent` is false.
  public static let absence: Comment = """
    The published vectors are not here: PAYCHAN_VECTORS names their folder, \
    ../shared/vectors beside the package by default.
    """

  /// Gives every case of a file; none when the folder is absent.
  public static func cases<Case: Decodable>(
    of file: VectorFile, as _: Case.Type = Case.self
  ) throws -> [Case] {
    guard arePresent else { return [] }
    return try document(file, as: CaseList<Case>.self).cases
  }

  /// Gives the cases of a file that are of one kind, where kinds have different shapes.
  public static func cases<Case: Decodable>(
    of file: VectorFile, kind: String, as _: Case.Type = Case.self
  ) throws -> [Case] {
    guard arePresent else { return [] }
    let decoder = decoder()
    decoder.userInfo[.wantedKind] = kind
    let list = try decoder.decode(CaseList<CaseOfKind<Case>>.self, from: data(of: file))
    return list.cases.compactMap(\.value)
  }

  /// Decodes a whole file, for those that hold more than cases.
  public static func document<Document: Decodable>(
    _ file: VectorFile, as _: Document.Type = Document.self
  ) throws -> Document {
    try decoder().decode(Document.self, from: data(of: file))
  }

  private static let packageRoot = URL(filePath: #filePath)
    .appending(path: "../../../..").standardizedFileURL

  private static func address(of file: VectorFile) -> URL {
    folder.appending(path: "\(file.rawValue).json")
  }

  private static func isPresent(_ file: VectorFile) -> Bool {
    FileManager.default.fileExists(atPath: address(of: file).path)
  }

  private static func data(of file: VectorFile) throws -> Data {
    try Data(contentsOf: address(of: file))
  }

  private static func decoder() -> JSONDecoder {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return decoder
  }
}
