import type { Terms } from './terms.ts';

export const zhCNTerms: Terms = {
  bases: {
    public: '依法公开',
    'government-sharing': '政务共享',
    'ex-officio': '依职权查询',
    self: '实名认证查询',
    authorized: '授权查询',
  },
  purposes: {
    'bid-qualification': '投标资格审查',
    'contract-award': '合同授予',
    'supplier-directory': '供应商名录',
    hiring: '招聘录用',
    promotion: '职务晋升',
    licensing: '行政许可',
    funding: '资金扶持',
    supervision: '监督检查',
    'self-review': '本人查看',
    other: '其他',
  },
  categories: {
    'basic-information': '基本信息',
    'administrative-penalties': '行政处罚',
    'court-judgments': '司法裁判',
    'severe-lists': '严重失信主体名单',
    'other-adverse': '其他失信信息',
    honours: '表彰奖励',
    commitments: '信用承诺',
    'restricted-finance': '收入与财产',
  },
};
