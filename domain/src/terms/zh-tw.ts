import type { Terms } from './terms.ts';

export const zhTWTerms: Terms = {
  bases: {
    public: '依法公開',
    'government-sharing': '政務共享',
    'ex-officio': '依職權查詢',
    self: '實名認證查詢',
    authorized: '授權查詢',
  },
  purposes: {
    'bid-qualification': '投標資格審查',
    'contract-award': '合同授予',
    'supplier-directory': '供應商名錄',
    hiring: '招聘錄用',
    promotion: '職務晉升',
    licensing: '行政許可',
    funding: '資金扶持',
    supervision: '監督檢查',
    'self-review': '本人查看',
    other: '其他',
  },
  categories: {
    'basic-information': '基本資訊',
    'administrative-penalties': '行政處罰',
    'court-judgments': '司法裁判',
    'severe-lists': '嚴重失信主體名單',
    'other-adverse': '其他失信資訊',
    honours: '表彰獎勵',
    commitments: '信用承諾',
    'restricted-finance': '收入與財產',
  },
};
