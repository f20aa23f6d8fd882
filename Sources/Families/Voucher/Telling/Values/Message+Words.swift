internal import Filecoin
internal import Telling

extension Voucher.Message: ToldMessage {
  package var words: String { voucher.words }

  package var shortWords: String { voucher.name }
}
